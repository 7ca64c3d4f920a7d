// By default, the analyzer writes the path of its output file into package.json. This project does not use the output file, so
// package.json must stay unchanged.
export default { packagejson: false };
