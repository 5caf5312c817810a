package takeaway

import (
	"bytes"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// Certificate writes the certificate of the finished lessons, with a name only when the
// learner types one. The name is kept nowhere else.
type Certificate struct {
	Services
	name   string
	typing bool
	format document.Format
	loaded *loaded
	saved  *saved
}

// NewCertificate makes the screen.
func NewCertificate(s Services) *Certificate {
	return &Certificate{Services: s, format: document.ODT}
}

const (
	nameID   = "name"
	formatID = "format"
)

// Init reads what the learner has done.
func (c *Certificate) Init(screen.Env) screen.Effect {
	return screen.Later(func() tea.Msg { return c.load() })
}

// Update hears the name and where to write.
func (c *Certificate) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case loaded:
		c.loaded = &msg
	case saved:
		c.saved = &msg
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
	case formatID:
		if c.format == document.ODT {
			c.format = document.Markdown
		} else {
			c.format = document.ODT
		}
		return screen.Effect{}
	}
	n, err := strconv.Atoi(strings.TrimPrefix(id, folderPref))
	if err != nil || c.loaded == nil || n < 0 || n >= len(c.loaded.folders) {
		return screen.Effect{}
	}
	return c.write(env, c.loaded.folders[n])
}

func (c *Certificate) write(env screen.Env, folder documents.Folder) screen.Effect {
	w, lang, format, learner, done := env.Words, env.Lang(), c.format, c.name, c.loaded.done
	ending := map[document.Format]string{document.ODT: ".odt", document.Markdown: ".md"}[format]
	day := date(w, c.Now())
	return screen.Later(func() tea.Msg {
		var b bytes.Buffer
		err := c.Certify(&b, format, lang, learner, day, func(id string) bool { return done[id].Passed })
		if err != nil {
			return saved{folder: folder, err: err}
		}
		path, err := c.SaveIn(folder.Path, w.Say("certificate.file-name"), ending, b.Bytes())
		return saved{folder: folder, path: path, err: err}
	})
}

// Page offers to type a name, and the folders to write in.
func (c *Certificate) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{Where: "Jourdain", Title: w.Say("certificate.title"), Enter: w.Say("keys.choose")}
	if c.typing {
		p.Input = &screen.Input{Label: w.Say("certificate.type-name"), Value: c.name}
		return p
	}
	if c.loaded == nil {
		return p
	}
	p.Parts = []screen.Part{screen.Note{Text: w.Say("certificate.what", "Count", finished(c.loaded.done))}}
	if c.saved != nil {
		p.Parts = append(p.Parts, told(w, *c.saved))
	}
	label := w.Say("certificate.no-name")
	if c.name != "" {
		label = document.Printable(c.name)
	}
	p.Rows = []screen.Row{
		{ID: nameID, Label: w.Say("certificate.name"), Aside: label},
		{ID: formatID, Label: w.Say("certificate.format"), Aside: w.Say("certificate.format-" + string(c.format))},
	}
	for i, f := range c.loaded.folders {
		p.Rows = append(p.Rows, screen.Row{
			ID: folderPref + strconv.Itoa(i), Label: w.Say("certificate.save", "Where", folderName(w, f)), Apart: i == 0,
		})
	}
	return p
}
