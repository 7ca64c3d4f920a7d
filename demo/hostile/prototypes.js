/* oxlint-disable no-extend-native -- it is what this page is about */

// What libraries of 2005 to 2015 did to pages that still run.
Array.prototype.first = function () {
  return this[0];
};
// Prototype.js 1.6 had this, which changes what JSON.stringify makes of a list.
Array.prototype.toJSON = function () {
  return `[${this.map((one) => JSON.stringify(one)).join(', ')}]`;
};
Object.prototype.extend = function (more) {
  return Object.assign(this, more);
};
String.prototype.truncate = function (length = 30) {
  return this.slice(0, length);
};
Function.prototype.defer = function () {
  return setTimeout(this, 10);
};
Element.prototype.hide = function () {
  this.style.display = 'none';
  return this;
};

// As tools that record sessions do.
const define = customElements.define;
window.defined = [];
customElements.define = function (name, ...more) {
  window.defined.push(name);
  return define.call(this, name, ...more);
};
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (options) {
  return attachShadow.call(this, options);
};
const { pushState, replaceState } = history;
history.pushState = function (...state) {
  return pushState.apply(this, state);
};
history.replaceState = function (...state) {
  return replaceState.apply(this, state);
};
