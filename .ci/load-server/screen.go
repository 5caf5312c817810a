package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// option is how a wrong answer begins, by its place, without the spaces.
func option(choice int) string {
	return map[int]string{0: "Thevoicespeaks", 1: "Thevoicesays", 3: "Thevoicenolonger"}[choice]
}

// shows returns what a full screen has drawn since it was asked for last, without the spaces.
func (l *learner) shows() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Join(strings.Fields(ansi.Strip(l.said.String())), "")
}

// forget forgets what a full screen has drawn so far.
func (l *learner) forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.said.Reset()
}

// look makes a full screen draw everything, for another size of its window, until it shows what is
// looked for, which is found in what it shows.
func (l *learner) look(ctx context.Context, find func(shown string) string) (string, error) {
	ended := make(chan error, 1)
	go func() { ended <- l.client.Wait() }()
	late := time.NewTimer(patience)
	defer late.Stop()
	again := time.NewTicker(200 * time.Millisecond)
	defer again.Stop()
	for {
		if found := find(l.shows()); found != "" {
			return found, nil
		}
		select {
		case <-l.more:
		case <-again.C:
			l.forget()
			l.width = 80 + 81 - l.width
			if err := l.window.WindowChange(24, l.width); err != nil {
				return "", err
			}
		case err := <-ended:
			return "", fmt.Errorf("the connection has ended: %w", err)
		case <-late.C:
			return "", errors.New("the screen does not show it")
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
}

// goOnScreen goes to the exercise, from the first screen.
func goOnScreen(ctx context.Context, l *learner) error {
	const first = "Choosealesson"
	at := regexp.MustCompile(`page\d+of\d+|exercise\d+of\d+|` + first)
	place, err := l.look(ctx, at.FindString)
	for err == nil && place != strings.ReplaceAll(exercise, " ", "") {
		if err := l.press("\r"); err != nil {
			return err
		}
		before := place
		place, err = l.look(ctx, func(shown string) string {
			if now := at.FindString(shown); now != before {
				return now
			}
			return ""
		})
	}
	return err
}

// giveOnScreen gives an answer, and reports whether the tutor has told of it. It is given once the line
// is seen to be the chosen one: the selection may have been elsewhere while the page was drawn.
func giveOnScreen(ctx context.Context, l *learner, choice int) bool {
	if l.press(strconv.Itoa(choice+1)) != nil {
		return false
	}
	line := ">" + option(choice)
	if _, err := l.look(ctx, func(shown string) string {
		if strings.Contains(shown, line) {
			return line
		}
		return ""
	}); err != nil {
		return false
	}
	l.forget() // the same may have been told of before
	if l.press("\r") != nil {
		return false
	}
	want := "Youchose“" + option(choice)
	tells := func(shown string) string {
		if strings.Contains(shown, want) {
			return want
		}
		return ""
	}
	if _, err := l.look(ctx, tells); err != nil {
		return false
	}
	// The whole page, drawn once more, says too when what was done is not kept yet: then it may be lost.
	l.forget()
	shown, err := l.look(ctx, func(shown string) string {
		if tells(shown) == "" || !strings.Contains(shown, lastKey) {
			return ""
		}
		return shown
	})
	return err == nil && !strings.Contains(shown, unkept)
}

// What stands at the end of a page, and in one that says that something is not kept yet, without the
// spaces.
const (
	lastKey = "?help"
	unkept  = "Theservercannotkeep"
)
