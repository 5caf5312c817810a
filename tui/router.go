package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
	"jourdain/tui/widget"
)

// Router is the stack of screens: the top one is shown, and Back returns to the
// one below, which is as it was left.
type Router struct {
	makers map[screen.Name]Maker
	stack  []*entry
	errands
}

// entry is a screen on the stack, and where its reader is in it.
type entry struct {
	route  screen.Route
	screen screen.Screen
	viewer widget.Viewer
	errand *errands
	// here ends when the screen leaves the stack.
	here  context.Context //nolint:containedctx // a screen's work lives as long as the screen
	leave context.CancelFunc
	// waiting are the answers that came while another screen was shown above.
	waiting []tea.Msg
}

// addressed is the answer to a command of a screen, for that screen and no other.
type addressed struct {
	to  *entry
	msg tea.Msg
}

// Update returns a message to the screen it is for, and returns what the screen wants. The
// answer to a screen that was left, or of another session, is for nobody. The answer to
// one that is covered waits until it is shown again: it could lead away from what is read.
func (r *Router) Update(env screen.Env, msg tea.Msg) screen.Effect {
	top := r.top()
	a, ok := msg.(addressed)
	switch {
	case !ok:
		return top.address(top.screen.Update(env, msg))
	case a.to == top:
		return top.address(top.screen.Update(env, a.msg))
	case slices.Contains(r.stack, a.to):
		a.to.waiting = append(a.to.waiting, a)
	}
	return screen.Effect{}
}

// Go goes elsewhere.
func (r *Router) Go(env screen.Env, a screen.Ask) screen.Effect {
	switch {
	case a.How == screen.Pop && len(r.stack) > 1, a.How == screen.Swap:
		r.cut(len(r.stack) - 1)
	case a.How == screen.Anew:
		r.cut(r.course())
	}
	if a.How == screen.Pop || a.How == screen.Anew && r.top().route.Name == a.To.Name {
		return r.resume(env, screen.Resumed{Anew: a.How == screen.Anew})
	}
	maker, ok := r.makers[a.To.Name]
	if !ok {
		return screen.Effect{}
	}
	e := r.enter(a.To, maker(a.To))
	r.stack = append(r.stack, e)
	return e.address(e.screen.Init(env))
}

// enter makes the entry of a screen.
func (r *Router) enter(route screen.Route, s screen.Screen) *entry {
	e := &entry{route: route, screen: s, errand: &r.errands}
	e.here, e.leave = context.WithCancel(r.session())
	return e
}

// cut leaves the screens from one of the stack on.
func (r *Router) cut(from int) {
	for _, e := range r.stack[from:] {
		e.leave()
	}
	clear(r.stack[from:])
	r.stack = r.stack[:from]
}

// resume shows the top screen again, then gives it the answers that have waited.
func (r *Router) resume(env screen.Env, msg screen.Resumed) screen.Effect {
	top := r.top()
	effect := top.address(top.screen.Update(env, msg))
	effect.Now = append(effect.Now, top.waiting...)
	top.waiting = nil
	return effect
}

// course counts the screens up to the list of the lessons, or, without one, up to the
// first screen.
func (r *Router) course() int {
	isCourse := func(e *entry) bool { return e.route.Name == screen.CourseScreen }
	return max(slices.IndexFunc(r.stack, isCourse), 0) + 1
}

func (r *Router) top() *entry { return r.stack[len(r.stack)-1] }

// below returns the screen that Back returns to; nil for none.
func (r *Router) below() *entry {
	if len(r.stack) < 2 {
		return nil
	}
	return r.stack[len(r.stack)-2]
}

// address makes the answer of a command come back to the screen that gave it.
func (e *entry) address(effect screen.Effect) screen.Effect {
	effect.Later = e.addressCmd(effect.Later)
	for i := range effect.InOrder {
		effect.InOrder[i] = e.addressCmd(effect.InOrder[i])
	}
	return effect
}

func (e *entry) addressCmd(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		msg := cmd()
		if task, ok := msg.(screen.Task); ok {
			msg = e.errand.run(e.here, task)
		}
		switch msg := msg.(type) {
		case tea.BatchMsg:
			for i := range msg {
				msg[i] = e.addressCmd(msg[i])
			}
			return msg
		case nil:
			return nil
		default:
			return addressed{to: e, msg: msg}
		}
	}
}
