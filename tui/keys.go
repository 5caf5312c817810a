package tui

import (
	"cmp"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// key hears a key: first the keys of the page, then those that mean the same
// everywhere.
func (a *App) key(msg tea.KeyPressMsg) tea.Cmd {
	name := msg.String()
	if name == "alt+esc" {
		name = "esc" // a terminal sends no other bytes for Esc that is pressed twice or held down
	}
	page := a.page()
	switch {
	case name == "ctrl+c":
		return a.session.Update(screen.Ask{How: screen.Quit})
	case page.Input != nil:
		return a.typeKey(name, msg)
	}
	if cmd, ok := a.pageKey(&page, name); ok {
		a.digits = 0
		return cmd
	}
	if a.selectByNumber(&page, name) {
		return nil
	}
	a.digits = 0
	return a.commonKey(&page, name)
}

// selectByNumber hears a digit, and reports whether it was one. It selects the row of that
// number; a digit after it makes a number of two, where there is a row of that number.
// Only Enter opens a row, and so nobody has to be quick.
func (a *App) selectByNumber(page *screen.Page, name string) bool {
	digit, err := strconv.Atoi(cmp.Or(digit(name), name))
	if err != nil || len(page.Rows) == 0 {
		return false
	}
	for _, number := range []int{10*a.digits + digit, digit} {
		if row := page.Numbered(number); row >= 0 {
			a.digits = number
			frame := a.laid()
			a.viewer().Select(page, &frame.Body, row, frame.Height)
			return true
		}
	}
	return true
}

// typeKey hears a key while a line is being typed.
func (a *App) typeKey(name string, msg tea.KeyPressMsg) tea.Cmd {
	switch name {
	case "enter":
		return a.session.Update(screen.Entered{Text: a.typing.input.Value()})
	case "esc":
		return a.session.Update(screen.Cancelled{})
	default:
		return a.write(msg, msg.Text)
	}
}

// write writes a text into the line that is being typed, or says that it is too long.
func (a *App) write(msg tea.Msg, text string) tea.Cmd {
	cmd, ok := a.typing.write(msg, text)
	if !ok {
		return a.session.Update(screen.TooLong{})
	}
	return cmd
}

// pageKey hears a key of the page. On a keyboard where digits need Shift, the keys
// that bear them answer too.
func (a *App) pageKey(page *screen.Page, name string) (tea.Cmd, bool) {
	v := a.viewer()
	for _, key := range []string{name, digit(name)} {
		if v.Selected < len(page.Rows) {
			row := &page.Rows[v.Selected]
			for _, action := range row.Actions {
				if action.Key == key && key != "" {
					return a.session.Update(screen.Chosen{ID: action.ID, Row: row.ID}), true
				}
			}
		}
		for _, action := range page.RowActions {
			if action.Key == key && key != "" {
				return a.rowAction(page, action), true
			}
		}
		for _, action := range page.Actions {
			if action.Key == key && key != "" {
				return a.session.Update(screen.Chosen{ID: action.ID}), true
			}
		}
	}
	return nil, false
}

// rowAction does something with the selected row, and goes on to the next one where
// the action does not stay.
func (a *App) rowAction(page *screen.Page, action screen.Action) tea.Cmd {
	v := a.viewer()
	if v.Selected >= len(page.Rows) {
		return nil
	}
	row, frame := page.Rows[v.Selected].ID, a.laid()
	if v.Held() {
		v.Select(page, &frame.Body, v.Selected, frame.Height) // nobody saw which one it is
		return nil
	}
	cmd := a.session.Update(screen.Chosen{ID: action.ID, Row: row})
	if !action.Stay {
		if !v.Sees(&frame.Body, frame.Height) {
			v.Select(page, &frame.Body, v.Selected, frame.Height) // the next one is that below it, and not the first in sight
		}
		v.Move(page, &frame.Body, 1, frame.Height)
	}
	return cmd
}

// commonKey hears the keys that mean the same on every page.
func (a *App) commonKey(page *screen.Page, name string) tea.Cmd {
	switch name {
	case "up":
		a.move(page, -1)
	case "down", "tab":
		a.move(page, 1)
	case "pgup":
		a.scroll(1 - a.laid().Height)
	case "pgdown":
		a.scroll(a.laid().Height - 1)
	case "home":
		a.scroll(-len(a.laid().Body.Lines))
	case "end":
		a.scroll(len(a.laid().Body.Lines))
	case "enter", "space":
		return a.enter(page)
	case "esc":
		return a.back(page)
	case "?", "f1":
		if page.NoHelp {
			return nil
		}
		frame := a.laid()
		return a.session.Update(screen.Ask{To: screen.Route{Name: screen.HelpScreen, Topic: *page, Long: len(frame.Body.Lines) > frame.Height}})
	}
	return nil
}

func (a *App) move(page *screen.Page, by int) {
	frame := a.laid()
	a.viewer().Move(page, &frame.Body, by, frame.Height)
}

func (a *App) scroll(by int) {
	frame := a.laid()
	a.viewer().Scroll(&frame.Body, by, frame.Height)
}

// back goes to the state or to the screen before.
func (a *App) back(page *screen.Page) tea.Cmd {
	switch {
	case page.Back.ID != "":
		return a.session.Update(screen.Chosen{ID: page.Back.ID})
	case page.Back.Last:
		return nil
	default:
		return a.session.Update(screen.Ask{How: screen.Pop})
	}
}

// enter chooses the selected row; when it is out of sight, it is first brought
// there, so that nobody chooses what they do not see.
func (a *App) enter(page *screen.Page) tea.Cmd {
	frame := a.laid()
	v, body, height := a.viewer(), &frame.Body, frame.Height
	switch {
	case v.ReadOn(page, body, height):
	case len(page.Rows) > 0:
		return a.session.Update(screen.Chosen{ID: page.Rows[v.Selected].ID})
	case v.More(body, height):
		v.Scroll(body, height-1, height)
	case page.Enter.ID != "":
		return a.session.Update(screen.Chosen{ID: page.Enter.ID})
	}
	return nil
}

// digitKeys are what the keys of the digits give without Shift on a French keyboard, from 0.
var digitKeys = [...]string{"à", "&", "é", `"`, "'", "(", "-", "è", "_", "ç"}

// digit returns the digit on the key that a French keyboard gives without Shift; ""
// for any other key.
func digit(name string) string {
	for i, key := range digitKeys {
		if name == key {
			return string(rune('0' + i))
		}
	}
	return ""
}

// paste hears a pasted or dropped text.
func (a *App) paste(msg tea.PasteMsg) tea.Cmd {
	page := a.page()
	if page.Input == nil || page.Enter.Texts && documents.IsText(msg.Content) {
		return a.session.Update(screen.Pasted{Text: msg.Content})
	}
	return a.write(msg, msg.Content)
}

// clicked is where the mouse chose a row last, and when.
type clicked struct {
	x, y int
	at   time.Time
}

// doubleClick is the time within which two clicks at one place are one double click, as
// most systems have it.
const doubleClick = 500 * time.Millisecond

// again takes a click on a row, and reports whether it is the second one of a double click.
// Whoever opens things with two clicks means one deed: the second would choose what stands
// at the same place of the next page, before anybody has seen it.
func (c *clicked) again(m tea.Mouse, now time.Time) bool {
	before := *c
	*c = clicked{x: m.X, y: m.Y, at: now}
	return before.x == c.x && before.y == c.y && now.Sub(before.at) < doubleClick
}

// click chooses the row or the key under the mouse.
func (a *App) click(m tea.Mouse) tea.Cmd {
	frame := a.laid()
	zone := frame.At(m.X, m.Y)
	page := a.page()
	switch {
	case zone == nil || m.Button != tea.MouseLeft || page.Input != nil:
		return nil
	case zone.Row >= 0 && zone.Row < len(page.Rows) && a.clicked.again(m, a.now()):
		return nil
	case zone.Row >= 0 && zone.Row < len(page.Rows):
		a.viewer().Select(&page, &frame.Body, zone.Row, frame.Height)
		return a.session.Update(screen.Chosen{ID: page.Rows[zone.Row].ID})
	}
	if cmd, ok := a.pageKey(&page, zone.Key); ok {
		return cmd
	}
	return a.commonKey(&page, zone.Key)
}

func (a *App) wheel(m tea.Mouse) {
	by := 3
	if m.Button == tea.MouseWheelUp {
		by = -3
	}
	a.scroll(by)
}
