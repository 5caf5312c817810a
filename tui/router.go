package tui

import (
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

// entry is a screen on the stack, with what it was made for and where its reader
// is in it.
type entry struct {
	screen screen.Screen
	viewer widget.Viewer
}

// addressed is a message for a screen that may no longer be the top one: the
// answer to a command of its own.
type addressed struct {
	to  *entry
	msg tea.Msg
}

// Open shows a screen above the others.
func (r *Router) Open(env screen.Env, where screen.Where) tea.Cmd {
	make, ok := r.makers[where.Name]
	if !ok {
		return nil
	}
	e := &entry{screen: make(where)}
	r.stack = append(r.stack, e)
	return e.address(e.screen.Init(env))
}

// Update gives a message to the screen it is for. It says whether the tutor ends.
func (r *Router) Update(env screen.Env, msg tea.Msg) (cmd tea.Cmd, quit bool) {
	switch msg := msg.(type) {
	case screen.Ask:
		return r.ask(env, msg)
	case addressed:
		return msg.to.address(msg.to.screen.Update(env, msg.msg)), false
	default:
		top := r.top()
		return top.address(top.screen.Update(env, msg)), false
	}
}

func (r *Router) ask(env screen.Env, a screen.Ask) (cmd tea.Cmd, quit bool) {
	switch a.How {
	case screen.Quit:
		return nil, true
	case screen.Push:
		return r.Open(env, a.Where), false
	case screen.Swap:
		r.stack = r.stack[:len(r.stack)-1]
		return r.Open(env, a.Where), false
	case screen.Pop:
		if len(r.stack) > 1 {
			r.stack = r.stack[:len(r.stack)-1]
		}
	case screen.ToHome:
		r.stack = r.stack[:1]
	}
	return r.Update(env, screen.Resumed{})
}

func (r *Router) top() *entry { return r.stack[len(r.stack)-1] }

// address makes the answer of a command come back to the screen that gave it.
func (e *entry) address(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		switch msg := cmd().(type) {
		case tea.BatchMsg:
			for i := range msg {
				msg[i] = e.address(msg[i])
			}
			return msg
		case nil, screen.Ask, screen.Changed:
			return msg
		default:
			return addressed{to: e, msg: msg}
		}
	}
}
