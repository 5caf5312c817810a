package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// scene is a screen to look at, and how to come there.
type scene struct {
	name string
	play func(*player)
}

// player begins the scene's course: the one with several works, or the one with every
// kind of activity, for those that need it.
func (s *scene) player(t *testing.T, lang string, width, height int) *player {
	t.Helper()
	switch {
	case strings.HasPrefix(s.name, "works-"):
		return newPlayerOf(t, tuitest.Works(t), lang, width, height)
	case strings.HasPrefix(s.name, "kind-"):
		return newKindsPlayer(t, lang, width, height)
	default:
		return newPlayer(t, lang, width, height)
	}
}

// scenes are all the screens, each in the states that a learner meets.
func scenes() []scene {
	return slices.Concat(ownScenes(), workScenes(), kindScenes(), againScenes(), takeawayScenes(), publicScenes())
}

// takeawayScenes are the screens of who goes on elsewhere.
func takeawayScenes() []scene {
	takeaway := func(p *player) { p.done(); p.visit(screen.TakeawayScreen, "", "") }
	certificate := func(p *player) { takeaway(p); p.send(screen.Chosen{ID: "certificate"}) }
	typed := func(code string) func(*player) {
		return func(p *player) { p.visit(screen.CodeScreen, "", ""); p.send(screen.Entered{Text: code}) }
	}
	return []scene{
		{"home-again", func(p *player) { p.done() }},
		{"takeaway", takeaway},
		{"takeaway-nothing", func(p *player) { p.visit(screen.TakeawayScreen, "", "") }},
		{"takeaway-saved", func(p *player) { takeaway(p); p.send(screen.Chosen{ID: "folder-0"}) }},
		{"code", func(p *player) { p.visit(screen.CodeScreen, "", "") }},
		{"code-letter", typed("0000-0000")},
		{"code-length", typed("ABC")},
		{"code-nearly", func(p *player) {
			takeaway(p)
			code := p.code()
			p.press("esc")
			typed(map[bool]string{true: "B", false: "A"}[code[0] == 'A'] + code[1:])(p)
		}},
		{"code-taken", func(p *player) { takeaway(p); code := p.code(); p.press("esc"); typed(code)(p) }},
		{"certificate", certificate},
		{"certificate-name", func(p *player) { certificate(p); p.send(screen.Chosen{ID: "name"}); p.press("Jeanne Moulin") }},
		{"certificate-saved", func(p *player) {
			certificate(p)
			p.send(screen.Chosen{ID: "name"})
			p.press("Jeanne Moulin", "enter")
			p.send(screen.Chosen{ID: "folder-0"})
		}},
	}
}

// serve makes the terminal one that many people use, whose clock the scene moves.
func (p *player) serve(clock *time.Time) {
	p.t.Helper()
	p.app.session.env.Public = true
	begin := func() (*Session, error) {
		services := testServices(p.t, p.folder)
		services.Venue = AtPublicTerminal
		return NewSession(services, screen.Setup{Voice: address.Polite.In(p.app.session.Env().Lang())}, false)
	}
	p.app.ServePublic(Public{Begin: begin, Idle: publicIdle, Warn: publicWarn}, func() time.Time { return *clock })
	p.app.guard.tick = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }
	p.app.View()
}

// publicScenes are the screens of a public terminal.
func publicScenes() []scene {
	return []scene{
		{"public-home", func(p *player) { now := tuitest.Now(); p.serve(&now) }},
		{"public-home-again", func(p *player) { now := tuitest.Now(); p.serve(&now); p.done() }},
		{"public-takeaway", func(p *player) { now := tuitest.Now(); p.serve(&now); p.done(); p.send(screen.Chosen{ID: "quit"}) }},
		{"public-idle", func(p *player) {
			now := tuitest.Now()
			p.serve(&now)
			p.press("down")
			now = now.Add(publicIdle)
			p.app.Update(idleMsg{}) // its command would only wait
			p.app.View()
		}},
	}
}

// answered returns a scene of each kind of activity in which something was done about it.
func answered(name string, play func(*player, activity.Kind)) []scene {
	var all []scene
	for _, kind := range activity.Kinds() {
		all = append(all, scene{"kind-" + string(kind) + "-" + name, func(p *player) { p.open(kind); play(p, kind) }})
	}
	return all
}
