export const onRouteDidUpdate = () => document.documentElement.setAttribute('data-ready', '');
