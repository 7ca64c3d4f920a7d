export default {
  compatibilityDate: '2026-11-01',
  app: { head: { htmlAttrs: { lang: 'en' }, title: 'A paper', link: [{ rel: 'icon', href: 'data:,' }] } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'tiktok-exit-guide' } },
  nitro: { prerender: { crawlLinks: false, routes: ['/', '/imported', '/tagged', '/app'] } },
};
