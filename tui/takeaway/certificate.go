package takeaway

import (
	"bytes"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/tui/screen"
)

// Certificate writes the certificate of the finished lessons, with a name only when the
// learner types one. The name is kept nowhere else.
type Certificate struct {
	keeper
	name   string
	typing bool
	format document.Format
}

// NewCertificate makes the screen.
func NewCertificate(s Services) *Certificate {
	return &Certificate{keeper: keeper{Services: s}, format: document.ODT}
}

const (
	nameID   = "name"
	noNameID = "no-name"
	formatID = "format"
)

// form is a format that a certificate can have, and how the names of its files end.
type form struct {
	format document.Format
	ending string
}

// formats are those forms, in the order in which they are offered.
func formats() []form {
	return []form{{document.ODT, ".odt"}, {document.DOCX, ".docx"}, {document.Markdown, ".md"}}
}

// Init reads what the learner has done.
func (c *Certificate) Init(screen.Env) screen.Effect { return c.read() }

// Update hears the name and where to write.
func (c *Certificate) Update(env screen.Env, msg tea.Msg) screen.Effect {
	if c.receive(msg) {
		return screen.Effect{}
	}
	switch msg := msg.(type) {
	case screen.Entered:
		c.typing, c.name = false, strings.TrimSpace(msg.Text)
	case screen.Cancelled:
		c.typing = false
	case screen.Chosen:
		return c.choose(env, msg.ID)
	}
	return screen.Effect{}
}

func (c *Certificate) choose(env screen.Env, id string) screen.Effect {
	switch id {
	case nameID:
		c.typing = true
		return screen.Effect{}
	case noNameID:
		c.name = ""
		return screen.Effect{}
	case formatID:
		at := slices.IndexFunc(formats(), func(f form) bool { return f.format == c.format })
		c.format = formats()[(at+1)%len(formats())].format
		return screen.Effect{}
	}
	folder, ok := c.folder(id)
	if !ok {
		return screen.Effect{}
	}
	w, lang, format, learner, done, exercises := env.Words, env.Lang(), c.format, c.name, c.loaded.done, c.loaded.exercises
	ending := formats()[slices.IndexFunc(formats(), func(f form) bool { return f.format == format })].ending
	day := date(w, c.Now())
	return c.write(folder, w.Say("certificate.file-name"), ending, func() ([]byte, error) {
		var b bytes.Buffer
		err := c.Certify(&b, format, lang, learner, day, func(id string) bool { return done[id].Passed },
			func(id string) int { return len(screen.LeftOver(id, exercises)) })
		return b.Bytes(), err
	})
}

// Page offers to type a name, and the folders to write in.
func (c *Certificate) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{Head: screen.Head{Trail: "Jourdain"}, Title: w.Say("certificate.title"), Enter: screen.Enter{Verb: w.Say("keys.choose")}}
	if c.typing {
		p.Input = &screen.Input{Label: w.Say("certificate.type-name"), Value: c.name}
		return p
	}
	if c.loaded == nil {
		return p
	}
	p.Parts = []screen.Part{screen.Note{Text: w.Say("certificate.what", "Count", finished(c.loaded.done))}}
	if n := c.left(); n > 0 {
		p.Parts = append(p.Parts, screen.Note{Text: w.Say("certificate.left", "Count", n)})
	}
	p.Parts = append(p.Parts, c.looking(w)...)
	if c.saved != nil {
		p.Parts = append(p.Parts, savedNote(w, *c.saved))
	}
	label := w.Say("certificate.no-name")
	if c.name != "" {
		label = document.Printable(c.name)
	}
	p.Rows = []screen.Row{{ID: nameID, Label: w.Say("certificate.name"), Aside: label}}
	if c.name != "" {
		p.Rows = append(p.Rows, screen.Row{ID: noNameID, Label: w.Say("certificate.take-away-name")})
	}
	p.Rows = append(p.Rows, screen.Row{ID: formatID, Label: w.Say("certificate.format"), Aside: w.Say("certificate.format-" + string(c.format))})
	folders := c.rows(w, "certificate.save")
	for i := range folders {
		folders[i].Apart = i == 0
	}
	p.Rows = append(p.Rows, folders...)
	return p
}

// left returns how many exercises of the finished lessons are left.
func (c *Certificate) left() int {
	n := 0
	for _, l := range c.Course.Lessons {
		if c.loaded.done[l.ID].Passed {
			n += len(screen.LeftOver(l.ID, c.loaded.exercises))
		}
	}
	return n
}
