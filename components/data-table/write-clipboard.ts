/**
 * Puts a text and its table form on the clipboard; false where the browser refuses. By the copy event, because the newer
 * clipboard interface exists only on secure origins, and offices open the application by plain http on their own network.
 */
export function writeClipboard({ plain, html }: { plain: string; html: string }): boolean {
  let written = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    written = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill, { capture: true, once: true });
  try {
    return document.execCommand("copy") && written;
  } finally {
    document.removeEventListener("copy", fill, { capture: true });
  }
}
