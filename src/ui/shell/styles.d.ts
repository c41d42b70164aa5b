/** Class names of a style module, before Heft has written the exact ones to temp/sass-ts (which then win). */
declare module '*.module.scss' {
  const styles: { readonly [name: string]: string };
  export default styles;
}
