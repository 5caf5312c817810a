package report

import "time"

// Standing is what of a result does not follow from the document alone: which file it is about, a
// mark that a teacher gave by hand, and whether the work came in time.
type Standing struct {
	// Key is the same for a pupil in every run over the same work; "" for none.
	Key string `json:"key,omitempty"`
	// Digest is the SHA-256 of the file, in hexadecimal; "" where it was not taken.
	Digest  string   `json:"sha256,omitempty"`
	Changed *Changed `json:"changed,omitempty"`
	Due     *Due     `json:"due,omitempty"`
	// Withheld is set where the teacher has taken the mark out: the points stand, and no mark is shown.
	Withheld bool `json:"withheld,omitempty"`
}

// Changed says that a teacher gave the mark by hand. [Worded.Mark] is that mark then.
type Changed struct {
	Mark   float64  `json:"mark"`
	Was    *float64 `json:"was,omitempty"` // what the points give now; nil for no points
	Reason string   `json:"reason,omitempty"`
	By     string   `json:"by,omitempty"` // who changed it
	// Digest is that of the file for which the mark was given; "" where it is not known.
	Digest string `json:"sha256,omitempty"`
	// Since says what is not as it was when the mark was given; "" for nothing that is known.
	Since Since `json:"since,omitempty"`
}

// Since says what has changed since a mark was given by hand: a stable word.
type Since string

// What has changed.
const (
	FileSince   Since = "file"   // the file has other bytes
	PointsSince Since = "points" // the work has other points
	GoneSince   Since = "gone"   // no work of theirs is there any more
)

// Due says by when work was to be handed in, and whether it was. It has no effect on a mark.
type Due struct {
	By       string     `json:"by"` // RFC 3339
	State    DueState   `json:"state"`
	From     DateSource `json:"from,omitempty"`
	HandedIn string     `json:"handed_in,omitempty"` // RFC 3339; "" where it is not known
	Seconds  int64      `json:"late_seconds,omitempty"`
}

// DueState says whether work came in time: a stable word.
type DueState string

// Whether work came in time.
const (
	InTime      DueState = "in-time"
	Late        DueState = "late"
	DateUnknown DueState = "unknown"
)

// DateSource is where the date of some work comes from: a stable word.
type DateSource string

// Where a date comes from.
const (
	MoodleDate DateSource = "moodle" // Moodle says when it was handed in
	FileDate   DateSource = "file"   // when the file was last written
)

// Give puts a mark that a teacher gave by hand in the place of the one that was reckoned.
func Give(w *Worded, c Changed, scale int) {
	c.Was = w.Mark
	mark := c.Mark
	w.Mark, w.Scale, w.Changed = &mark, scale, &c
}

// Withhold takes the mark away that was reckoned: its teacher does not give it, for now.
func Withhold(w *Worded, scale int) { w.Mark, w.Scale, w.Withheld = nil, scale, true }

// ByHandMeta is the name of the meta element by which a page says that a teacher gave its mark by
// hand, for the program that would write it again. Its content is the mark.
const ByHandMeta = "jourdain-mark-by-hand"

// ByHand says a mark that was given by hand, as the pages carry it; "" for one that was not.
func ByHand(w *Worded, words Words) string {
	if w.Changed == nil {
		return ""
	}
	return OutOf(w.Changed.Mark, float64(w.Scale), words)
}

// ChangeText says that a mark was given by hand, what was reckoned, why, and what has changed since;
// "" for a mark that was not.
func ChangeText(w *Worded, words Words) string {
	c := w.Changed
	if c == nil {
		return ""
	}
	said := words.Say("report.mark-given")
	if c.Was != nil {
		said = words.Say("report.mark-changed", "Was", OutOf(*c.Was, float64(w.Scale), words), "Mark", OutOf(c.Mark, float64(w.Scale), words))
	}
	if c.Since != "" {
		said += " " + words.Say("report.mark-since-"+string(c.Since))
	}
	if c.Reason != "" {
		said += " " + words.Say("report.mark-reason", "Reason", c.Reason) // it may end without a stop
	}
	return said
}

// DueText says that work came too late, by how much and where the date is from, or that its date is
// not known; "" for work that came in time, and where nothing was due.
func DueText(w *Worded, words Words) string {
	switch {
	case w.Due == nil || w.Due.State == InTime:
		return ""
	case w.Due.State == DateUnknown:
		return words.Say("report.due-unknown")
	default:
		return LateBy(w.Due.After(), "sheet.by-", words) + " " + words.Say("report.due-from-"+string(w.Due.From))
	}
}

// After returns how long after the due moment the work came; 0 for in time.
func (d *Due) After() time.Duration { return time.Duration(d.Seconds) * time.Second }

// LateBy says by how much work came too late, under keys that begin as given: in days, below two
// of them in hours, below two of these in minutes. "" for in time.
func LateBy(by time.Duration, keys string, words Words) string {
	const day = 24 * time.Hour
	switch {
	case by <= 0:
		return ""
	case by >= 2*day:
		return words.Say(keys+"days", "Count", int(by/day))
	case by >= 2*time.Hour:
		return words.Say(keys+"hours", "Count", int(by/time.Hour))
	default:
		return words.Say(keys+"minutes", "Count", max(1, int(by/time.Minute)))
	}
}

// StandingLines says the mark, that it was given by hand, and that the work came late; a sentence or
// two each.
func StandingLines(w *Worded, words Words) []string {
	var lines []string
	if mark := Marked(w, words); mark != "" {
		lines = append(lines, words.Say("report.mark", "Mark", mark))
	}
	for _, said := range []string{ChangeText(w, words), DueText(w, words)} {
		if said != "" {
			lines = append(lines, said)
		}
	}
	return lines
}
