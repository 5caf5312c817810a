package screen

// Mark is the sign of a line, said in letters: "[ok]".
type Mark uint8

// The marks.
const (
	NoMark   Mark = iota
	OK            // right, or passed
	Todo          // to mend first
	Question      // to check
	Advice        // could be better
	Skipped       // not checked
	Done          // a finished lesson
	Begun         // a lesson that was begun
	Fresh         // a lesson that was not begun
	On            // chosen
	Off           // not chosen
)

// markNames are the words of the marks, in their order.
var markNames = [...]string{
	NoMark: "none", OK: "ok", Todo: "todo", Question: "question", Advice: "advice", Skipped: "skipped",
	Done: "done", Begun: "begun", Fresh: "fresh", On: "on", Off: "off",
}

// Name returns the mark's word among the keys of the words.
func (m Mark) Name() string {
	if int(m) < len(markNames) {
		return markNames[m]
	}
	return markNames[NoMark]
}
