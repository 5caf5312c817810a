package tui

import (
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
}

// entry is a screen on the stack, and where its reader is in it.
type entry struct {
	name   screen.Name
	screen screen.Screen
	viewer widget.Viewer
}

// addressed is a message for a screen that may no longer be the top one: the
// answer to a command of its own.
type addressed struct {
	to  *entry
	msg tea.Msg
}

// Update gives a message to the screen it is for, and gives what the screen wants.
func (r *Router) Update(env screen.Env, msg tea.Msg) screen.Effect {
	if a, ok := msg.(addressed); ok {
		return a.to.address(a.to.screen.Update(env, a.msg))
	}
	top := r.top()
	return top.address(top.screen.Update(env, msg))
}

// Go goes elsewhere.
func (r *Router) Go(env screen.Env, a screen.Ask) screen.Effect {
	switch {
	case a.How == screen.Pop && len(r.stack) > 1, a.How == screen.Swap:
		r.cut(len(r.stack) - 1)
	case a.How == screen.Anew:
		r.cut(r.course())
	}
	if a.How == screen.Pop || a.How == screen.Anew && r.top().name == a.Where.Name {
		return r.Update(env, screen.Resumed{Anew: a.How == screen.Anew})
	}
	maker, ok := r.makers[a.Where.Name]
	if !ok {
		return screen.Effect{}
	}
	e := &entry{name: a.Where.Name, screen: maker(a.Where)}
	r.stack = append(r.stack, e)
	return e.address(e.screen.Init(env))
}

// cut leaves the screens from one on, the last one first.
func (r *Router) cut(from int) {
	for i := len(r.stack) - 1; i >= from; i-- {
		if s, ok := r.stack[i].screen.(screen.Leaver); ok {
			s.Leave()
		}
	}
	r.stack = r.stack[:from]
}

// leave ends what the screens are at; they stay where they are.
func (r *Router) leave() {
	stack := r.stack
	r.cut(0)
	r.stack = stack
}

// course counts the screens up to the list of the lessons, or, without one, up to the
// first screen.
func (r *Router) course() int {
	isCourse := func(e *entry) bool { return e.name == screen.CourseScreen }
	return max(slices.IndexFunc(r.stack, isCourse), 0) + 1
}

func (r *Router) top() *entry { return r.stack[len(r.stack)-1] }

// below gives the screen that Back returns to; nil for none.
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
		switch msg := cmd().(type) {
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
