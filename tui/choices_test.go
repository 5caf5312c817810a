package tui

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
)

// Both hands offer the same: whatever a key does on a screen, a number or a word of the
// line mode does too, and the other way round. Each scene is held still, and both hands
// are driven on it: every key on every row, every answer.
func TestBothHandsOfferTheSame(t *testing.T) {
	onlyDraws(t)
	for _, s := range scenes() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			p := s.player(t, "fr", 80, 24)
			s.play(p)
			if p.app.asked() {
				t.Skip("the line mode asks whether someone is there in a sentence, which any answer answers")
			}
			h := &held{t: t, screen: p.app.session.router.top().screen, env: p.app.session.Env(), outcomes: map[string]string{}}
			keys, typed := h.keys(p), h.answers()
			for _, come := range slices.Sorted(maps.Keys(keys)) {
				if _, ok := typed[come]; !ok {
					t.Errorf("the full screen has %q for this, and the line mode nothing: %.300s", keys[come], come)
				}
			}
			for _, come := range slices.Sorted(maps.Keys(typed)) {
				if _, ok := keys[come]; !ok {
					t.Errorf("the line mode has %q for this, and the full screen nothing: %.300s", typed[come], come)
				}
			}
			h.rowActions()
		})
	}
}

// held is a screen in a state that a test looks at from all sides: whatever is done to
// it is done to a copy.
type held struct {
	t      *testing.T
	screen screen.Screen
	env    screen.Env
	onRows []screen.Chosen // what the keys of the rows do, once keys were pressed
	listed []screen.Chosen // what the line mode lists for a row, below it
	// outcomes are those of the messages that came before.
	outcomes map[string]string
}

// copied returns the screen once more. Screens replace what they hold, and never change it
// in its place.
func (h *held) copied() screen.Screen {
	from := reflect.ValueOf(h.screen).Elem()
	to := reflect.New(from.Type())
	to.Elem().Set(from)
	return to.Interface().(screen.Screen)
}

// in returns what a hand may read.
func (h *held) in(plain bool) screen.Env {
	env := h.env
	env.Plain = plain
	return env
}

// outcome says what comes of a message: where one goes, and what is then on the screen.
// Where both stay, what the screen does meanwhile is named by the message.
func (h *held) outcome(msg tea.Msg) string {
	if ask, ok := msg.(screen.Ask); ok {
		return asked(ask)
	}
	said := fmt.Sprintf("%T%+v", msg, msg)
	if _, known := h.outcomes[said]; !known {
		h.outcomes[said] = h.effect(msg)
	}
	return h.outcomes[said]
}

func (h *held) effect(msg tea.Msg) string {
	h.t.Helper()
	s := h.copied()
	before := described(h.t, s.Page(h.in(false)))
	effect := s.Update(h.in(false), msg)
	var wishes []string
	for _, wish := range effect.Now {
		if ask, ok := wish.(screen.Ask); ok {
			wishes = append(wishes, asked(ask))
		} else {
			wishes = append(wishes, fmt.Sprintf("%+v", wish))
		}
	}
	if len(wishes) > 0 {
		return strings.Join(wishes, ", ")
	}
	if after := described(h.t, s.Page(h.in(false))); after != before {
		return after
	}
	return fmt.Sprintf("%+v", msg)
}

func asked(a screen.Ask) string {
	a.To.Topic = screen.Page{}
	return fmt.Sprintf("%+v", a)
}

func described(t *testing.T, page screen.Page) string {
	t.Helper()
	said, err := json.Marshal(page)
	if err != nil {
		t.Fatal(err)
	}
	return string(said)
}

// mayComeTwice reports whether two choices may lead to the same: several lines of a result
// are about one rule, and to choose what is chosen already is to change nothing.
func mayComeTwice(page screen.Page) bool {
	return slices.ContainsFunc(page.Rows, func(r screen.Row) bool { return r.Mark == screen.On || strings.HasPrefix(r.ID, "rule-") })
}

// rowActions holds that what the keys of a row do can be done line by line: by choosing
// the row, and then what to do with it. Some are listed below their row.
func (h *held) rowActions() {
	h.t.Helper()
	for _, chosen := range h.listed {
		if !slices.Contains(h.onRows, chosen) {
			h.t.Errorf("the line mode lists %q for the row %q, and no key does it", chosen.ID, chosen.Row)
		}
	}
	for _, chosen := range h.onRows {
		if slices.Contains(h.listed, chosen) {
			continue
		}
		byKey := h.copied()
		before := lines(byKey.Page(h.in(false)))
		byKey.Update(h.in(false), chosen)
		want := lines(byKey.Page(h.in(false)))
		if want == before {
			continue // the row cannot be moved there
		}
		rows := []string{chosen.Row}
		if chosen.Row == "check" { // there the key is for one of the lines
			rows = nil
			for _, row := range h.copied().Page(h.in(false)).Rows {
				rows = append(rows, row.ID)
			}
		}
		if !slices.ContainsFunc(rows, func(row string) bool { return h.reachable(row, want) }) {
			h.t.Errorf("the line mode has nothing for what the key of %q does with %q", chosen.ID, chosen.Row)
		}
	}
}

// reachable reports whether the lines come to be as they are wanted by choosing a row, and
// then one of the choices that are listed.
func (h *held) reachable(row, want string) bool {
	env := h.in(true)
	page := h.copied().Page(env)
	at := slices.IndexFunc(page.Rows, func(r screen.Row) bool { return r.ID == row })
	_, told := speak(h.t, env, page, strconv.Itoa(at+1))
	choosing := &held{t: h.t, screen: h.copied(), env: h.env}
	for _, msg := range told[0] {
		choosing.screen.Update(env, msg)
	}
	question := choosing.screen.Page(env)
	for n := range listed(h.t, env, question) {
		s := choosing.copied()
		_, told := speak(h.t, env, question, strconv.Itoa(n+1))
		for _, msg := range told[0] {
			s.Update(env, msg)
		}
		if back := s.Page(env).Back.ID; back != "" {
			s.Update(env, screen.Chosen{ID: back})
		}
		if lines(s.Page(h.in(false))) == want {
			return true
		}
	}
	return false
}

// lines returns the rows of a page, as they stand.
func lines(page screen.Page) string {
	var b strings.Builder
	for _, row := range page.Rows {
		fmt.Fprintln(&b, row.ID, row.Mark, row.Lead, row.Depth)
	}
	return b.String()
}
