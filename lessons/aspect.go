package lessons

// Aspect is what the machine's view of a document shows besides its headings: what the
// lesson teaches. The author of a lesson names it.
type Aspect string

// The aspects.
const (
	Headings   Aspect = "headings"
	Paragraphs Aspect = "paragraphs" // each paragraph, with its number
	Marks      Aspect = "marks"      // each paragraph, with its invisible marks
	Lists      Aspect = "lists"      // the items of lists
	Quotations Aspect = "quotations"
	Links      Aspect = "links"  // links and images, with their words
	Tables     Aspect = "tables" // tables, cell by cell
	Pages      Aspect = "pages"  // where pages begin, and what stands at their top and foot
	Notes      Aspect = "notes"  // notes, captions and references
)

// Aspects returns the aspects, in the order in which an author is told of them.
func Aspects() []Aspect {
	return []Aspect{Headings, Paragraphs, Marks, Lists, Quotations, Links, Tables, Pages, Notes}
}
