package screen

// Wording says what the words of a row are like.
type Wording uint8

// The wordings. A line that a lesson has made up is Drawn, or Loud where it is made to look like a
// heading as well: what the eye alone notices in either is said. Faint is for what cannot be taken as
// it is.
const (
	Usual Wording = iota
	Drawn
	Loud
	Faint
)
