package collation

// Case names a way in which a document differs from its model.
type Case string

// The ways. Those named after a kind are about a text that should be of it.
const (
	Missing    Case = "missing"
	AsTitle    Case = "title"
	AsHeading  Case = "heading"
	NoHeading  Case = "no-heading"
	Level      Case = "level"
	AsText     Case = "paragraph"
	AsItem     Case = "item"
	AsQuote    Case = "quotation"
	AsCell     Case = "cell"
	AsCaption  Case = "caption"
	AsNote     Case = "note"
	AsCode     Case = "code"
	AsSubtitle Case = "subtitle"
	// AsHeadingStyle is about a paragraph whose style is made for headings in the model too.
	AsHeadingStyle Case = "heading-style"
	Numbered       Case = "numbered"
	Bulleted       Case = "bulleted"
	Depth          Case = "depth"
	ListCut        Case = "list-cut"
	ListJoined     Case = "list-joined"
	OneItem        Case = "one-item"
	TableCut       Case = "table-cut"
	CellPlace      Case = "cell-place"
	Header         Case = "header"
	EmptyRow       Case = "empty-row"

	Cut       Case = "cut"
	Joined    Case = "joined"
	Lines     Case = "lines"
	LinesLost Case = "lines-lost"
	Moved     Case = "moved"
	// Parted is about a text that stayed behind when its heading was moved.
	Parted       Case = "parted"
	Twice        Case = "twice"
	Shortened    Case = "shortened"
	Rewritten    Case = "rewritten"
	Added        Case = "added"
	MoreWords    Case = "more-words"
	GluedWords   Case = "glued"
	EmptyHeading Case = "empty-heading"
	Boxed        Case = "boxed"
	Quoted       Case = "quoted"
	ImageGone    Case = "image-gone"
	ImageMore    Case = "image-more"
	ImageMoved   Case = "image-moved"
	LinkGone     Case = "link-gone"
	Aligned      Case = "alignment"
	PageStart    Case = "page-start"
	PageInside   Case = "page-inside"
	ByHand       Case = "letters"

	EmptyItem     Case = "empty-item"
	MoreColumns   Case = "more-columns"
	Reordered     Case = "reordered"
	NumberLost    Case = "number-lost"
	ReferenceLost Case = "reference-lost"
	WordChanged   Case = "word-changed"
	CellJoined    Case = "cell-joined"
	Left          Case = "left"
	Spaces        Case = "spaces"
	MarksLost     Case = "marks-lost"
	TypedMark     Case = "typed-mark"
	Capitals      Case = "capitals"
	HeadingStop   Case = "heading-stop"
	LinkMore      Case = "link-more"
	NoteMoved     Case = "note-moved"
	ContentsGone  Case = "contents-gone"
	ContentsMore  Case = "contents-more"
	ContentsMoved Case = "contents-moved"
	EmphasisLost  Case = "emphasis-lost"
	EmphasisMore  Case = "emphasis-more"
	// Accents is about a text that is there, typed without its accents.
	Accents Case = "accents"
)

// Tab is what a text has between two words in place of a space.
const Tab = "tab"

// Cases returns all of them; of two that are as frequent, the first is said first.
func Cases() []Case {
	return []Case{
		Missing, AsTitle, AsHeading, NoHeading, Level, AsText, AsItem, AsQuote, AsCell, AsCaption, AsNote, AsCode, AsSubtitle, AsHeadingStyle,
		Numbered, Bulleted, Depth, ListCut, ListJoined, OneItem, TableCut, CellPlace, Header, EmptyRow, MoreColumns, EmptyItem,
		Cut, Joined, CellJoined, Spaces, Lines, LinesLost, Moved, Parted, Twice, Shortened, Rewritten, WordChanged, Reordered, NumberLost, ReferenceLost, Left, Added, MoreWords, GluedWords, MarksLost,
		TypedMark, Capitals, HeadingStop, EmptyHeading, Boxed, Quoted,
		ImageGone, ImageMore, ImageMoved, LinkGone, LinkMore, NoteMoved, ContentsGone, ContentsMore, ContentsMoved,
		Aligned, PageStart, PageInside, ByHand, EmphasisLost, EmphasisMore, Accents,
	}
}
