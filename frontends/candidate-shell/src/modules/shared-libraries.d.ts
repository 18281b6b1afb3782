declare module 'virtual:shared/*' {
  const library: unknown;
  export default library;
}
