// Package xmltext reads texts in XML, of which nobody knows who made them. The readers of
// documents in XML (ODF, and OOXML like it) stand on it; it knows none of them.
//
// # The door
//
// [Open] makes a [Reader], and [Reader.Next] returns one [Piece] after the other: a start tag, an
// end tag, or characters. A text becomes UTF-8 (encoding.go), is cut (lexer.go, lexer_*.go), its
// names are found by their namespaces (names.go), and it is checked that the pieces stand together
// as XML 1.0 says (reader.go). What goes wrong with the text is an [Error].
//
// # Names
//
// A name is the one that the reader of a format gives to its namespace ([Shared].Namespace), a
// colon, and the local name: "text:h" is the element h of ODF's text namespace, whatever prefix the
// file has for it. Two namespaces may have one name, as the Transitional and the Strict ones of
// OOXML do. A name of a namespace that the reader does not know begins with "other:"; that of XML
// itself is "xml:"; an attribute without a prefix is its local name alone.
//
// # The walk
//
// [Walker] goes through a text element by element: [Walker.Each] calls the reader for what stands
// directly in the element just opened, and skips what the reader leaves. The functions of a reader
// may call each other as the elements stand in each other: what is deeper than [Limits].Depth is
// refused.
package xmltext
