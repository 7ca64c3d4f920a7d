export default {
  title: 'A handbook',
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'tiktok-exit-guide' } } },
};
