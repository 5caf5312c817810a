package document

// Style is a style of a document: a name, and what it stands for.
type Style struct {
	Name    string // as the file writes it: "Heading_20_1", "P1"
	Display string // as a person sees it: "Heading 1"
	Parent  *Style
	// Automatic is set for a style that the program made for direct formatting
	// and that no person named.
	Automatic bool
	Default   bool // a paragraph has it when nobody chooses one, and the file says so
	Character bool // it is for a piece of text, not for a paragraph
	Level     int  // the outline level it gives, 1 to 10; 0 for none
	Role      Role
}

// Named returns the nearest style, the style itself or one of its parents, that a
// person can see and choose. It is nil when there is none, and for nil.
func (s *Style) Named() *Style {
	for ; s != nil; s = s.Parent {
		if !s.Automatic {
			return s
		}
	}
	return nil
}

// Role is what a named style says a paragraph is for.
type Role string

// The roles.
const (
	BodyRole      Role = "" // nothing in particular
	TitleRole     Role = "title"
	SubtitleRole  Role = "subtitle"
	HeadingRole   Role = "heading"
	QuotationRole Role = "quotation"
	CaptionRole   Role = "caption"
	CodeRole      Role = "code"
	SignatureRole Role = "signature"
	AddressRole   Role = "address"
	ContentsRole  Role = "contents" // an entry of an index
)
