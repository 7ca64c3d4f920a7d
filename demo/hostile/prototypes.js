/* oxlint-disable no-extend-native -- this page tests changed prototypes */

// Libraries from 2005 to 2015 changed prototypes in this way. Some pages still use these libraries.
Array.prototype.first = function () {
  return this[0];
};
// Prototype.js 1.6 added this method. JSON.stringify calls `toJSON` and then writes arrays differently.
Array.prototype.toJSON = function () {
  return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`;
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

// Session recording tools replace functions of the browser in this way.
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
