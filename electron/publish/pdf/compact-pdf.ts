/**
 * The same PDF with its small objects packed in compressed streams: tags of a long table take a sixth of the room. Nothing
 * else changes, and no date is touched.
 */
export async function compactPdf(pdf: Uint8Array): Promise<Uint8Array> {
  const { ParseSpeeds, PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
