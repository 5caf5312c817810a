package moodle

import (
	"testing"
	"time"
)

func TestWhenWorkWasHandedIn(t *testing.T) {
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Skip("no time zones here: ", err)
	}
	for said, want := range map[string]string{
		"Monday, 30 November 2026, 10:15 AM":  "2026-11-30 10:15 +0100",
		"Monday, 30 November 2026, 12:05 AM":  "2026-11-30 00:05 +0100",
		"Monday, 30 November 2026, 12:05 PM":  "2026-11-30 12:05 +0100",
		"Sunday, 5 July 2026, 9:15 PM":        "2026-07-05 21:15 +0200",
		"lundi 30 novembre 2026, 22:15":       "2026-11-30 22:15 +0100",
		"mercredi 5 août 2026, 09:00":         "2026-08-05 09:00 +0200",
		"Mittwoch, 13. März 2024, 15:10":      "2024-03-13 15:10 +0100",
		"-":                                   "",
		"":                                    "",
		"dilluns, 30 de novembre 2026, 10:15": "",
		"lundi 31 novembre 2026, 10:15":       "",
		"lundi 30 brumaire 2026, 10:15":       "",
		"lundi 30 novembre 2026, 25:15":       "",
	} {
		r := &Row{Submitted: said}
		at, ok := r.SubmittedAt(paris)
		got := ""
		if ok {
			got = at.Format("2006-01-02 15:04 -0700")
		}
		if got != want {
			t.Errorf("%q: %s, want %s", said, got, want)
		}
	}
}
