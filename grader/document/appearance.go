package document

// Appearance is how a paragraph or a span looks, with styles and direct
// formatting resolved. Appearances are shared: do not change one.
type Appearance struct {
	Size      Property[float64] // of the letters, in points
	Bold      Property[bool]
	Italic    Property[bool]
	Underline Property[bool]
	Capitals  Property[bool]   // shown in capitals, small ones included, whatever was typed
	Color     Property[string] // "#rrggbb"; "" for the text's ordinary colour
	Font      Property[string]
	// Monospaced is set where all the characters of the font are equally wide.
	Monospaced Property[bool]
	// Highlight is the colour behind the letters themselves: "#rrggbb", "" for none, or
	// [UnknownColor]. Background is that of the whole paragraph, below it.
	Highlight  Property[string]
	Background Property[string]
	// Spaced is set where there is more space between the letters than the font has.
	Spaced   Property[bool]
	Position Property[int] // raised above the line (1), on it (0), below it (-1)

	Align  Property[Align]   // of a paragraph
	Before Property[float64] // space above a paragraph, in points
	After  Property[float64] // space below a paragraph, in points
	Indent Property[float64] // of the first line, in points
	Left   Property[float64] // of the whole paragraph, in points
	// TabStops is the number of tab stops that the paragraph or its style sets.
	TabStops Property[int]
	// Framed is set where a paragraph has a line around it or on a side, or a background.
	Framed Property[bool]
}

// Property is a value and where it comes from.
type Property[T comparable] struct {
	Value  T
	Origin Origin
}

// Origin says where a property of an appearance comes from.
type Origin uint8

// The origins.
const (
	Default   Origin = iota // the document's defaults; nobody chose it
	FromStyle               // a named style
	Direct                  // direct formatting, put on by hand
)

// UnknownColor stands for what is behind letters and is no plain colour, or none that the
// file tells: an image, a gradient, something that shows through.
const UnknownColor = "?"

// Align is the alignment of a paragraph.
type Align uint8

// The alignments.
const (
	Start Align = iota
	Center
	End
	Justify
)
