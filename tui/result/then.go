package result

import (
	"context"
	"encoding/json"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/rules"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// firstSetting is where the figures of the learner's first own document are kept.
const firstSetting = "first-document"

// figures are what is remembered of a document of the learner's own: nothing of its words.
type figures struct {
	At         time.Time `json:"at"`
	Headings   int       `json:"headings"`
	Lookalikes int       `json:"lookalikes"`
	Lists      int       `json:"lists"`
	Links      int       `json:"links"`
	Telling    int       `json:"telling"` // links whose words say where they lead
}

// count returns the figures of a document, of which the look-alikes are counted already.
func count(doc *document.Document, lookalikes int, at time.Time) figures {
	f := figures{At: at, Lookalikes: lookalikes}
	for h := range doc.Headings() {
		if !h.Empty() {
			f.Headings++
		}
	}
	for block := range doc.All() {
		if l, ok := block.(*document.List); ok && !l.Place.Region.Has(document.InContents|document.InList) {
			f.Lists++
		}
	}
	f.Links, f.Telling = rules.TellingLinks(doc)
	return f
}

// remember keeps the figures of the first document of the learner's own that is only shown, and
// returns them for one that is judged; nil where there are none.
func remember(ctx context.Context, store progress.Store, marked bool, now figures) *figures {
	kept, err := store.Setting(ctx, firstSetting)
	if err != nil {
		return nil
	}
	var first figures
	switch none := kept == "" || json.Unmarshal([]byte(kept), &first) != nil; {
	case !none && marked:
		return &first
	case none && !marked:
		if said, err := json.Marshal(now); err == nil {
			// What cannot be kept is no reason to stop: the first screen says so.
			_ = store.SaveSetting(ctx, firstSetting, string(said))
		}
	}
	return nil
}

// thenAndNow puts the first document of the learner's own beside this one.
func thenAndNow(w *text.Words, then, now *figures) screen.Columns {
	column := func(title string, f *figures) screen.Column {
		c := screen.Column{Title: title}
		add := func(key string, count int, values ...any) {
			c.Lines = append(c.Lines, screen.Line{Text: w.Say(key, append(values, "Count", count)...)})
		}
		add("then.headings", f.Headings)
		add("then.lookalikes", f.Lookalikes)
		add("then.lists", f.Lists)
		if f.Links > 0 {
			add("then.links", f.Telling, "Of", f.Links)
		}
		return c
	}
	return screen.Columns{
		Left: column(w.Say("then.first", "When", w.When(then.At, now.At)), then), Right: column(w.Say("then.now"), now),
	}
}
