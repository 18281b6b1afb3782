import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Fonts, character maps and decoders that files may need; see build/pdf-assets.ts. */
const assets = new URL(import.meta.env.DEV ? '/assets/pdf/' : './pdf/', import.meta.url).href;

/** Opens a PDF page by page. The content security policy allows neither eval nor WebAssembly. */
export async function openPdf(url: string): Promise<PDFDocumentLoadingTask> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  return getDocument({
    url,
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  });
}

export interface Painting {
  readonly done: Promise<void>;
  readonly cancel: () => void;
}

/** Paints a page at a width in CSS pixels, as sharp as the screen is, turned by degrees from how it is kept. */
export function paintPage(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number, turned = 0): Painting {
  const rotation = (page.rotate + turned) % 360;
  const scale = width / page.getViewport({ scale: 1, rotation }).width;
  const sharp = page.getViewport({ scale: scale * Math.min(window.devicePixelRatio || 1, 2), rotation });
  canvas.width = Math.floor(sharp.width);
  canvas.height = Math.floor(sharp.height);
  canvas.style.width = `${Math.floor(width)}px`;
  const task = page.render({ canvas, viewport: sharp });
  return { done: task.promise, cancel: () => task.cancel() };
}

export type { PDFDocumentLoadingTask, PDFDocumentProxy };
