// By default, the analyzer adds the path of its own output file to package.json. This project does not use that file, so this
// is turned off.
export default { packagejson: false };
