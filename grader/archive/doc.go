// Package archive opens ZIP archives, of which nobody knows who made them. The readers of
// documents in packages (ODF, and OOXML like it) stand on it; it knows none of them.
//
// [Open] reads the list of the parts within the [Limits], [Archive.Part] finds one by its name,
// and [Part.Open] unpacks it. What is unpacked is bounded, part by part and together, and
// counts as work. [Alone] bounds in the same way a document that is one file, without an
// archive. [Write] writes one of our own.
//
// [Archive.Copy] writes an archive anew with some texts changed, and all else as it is packed.
//
// What is odd in an archive and does no harm here is only told ([Archive.RepeatsNames],
// [Part.IsOdd], [Part.IsBroken]): LibreOffice may refuse the document for it.
package archive
