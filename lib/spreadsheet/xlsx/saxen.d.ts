declare module "saxen" {
  export function decode(text: string): string;
  type Attributes = () => Record<string, string>;

  /** The part of the parser in use; attribute values and text come with their entities still in place. */
  export class Parser {
    on(event: "openTag", handler: (name: string, attributes: Attributes) => void): this;
    on(event: "closeTag", handler: (name: string) => void): this;
    on(event: "text" | "cdata" | "attention", handler: (text: string) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
