package due_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/grader/report"
	"jourdain/tui/cli/due"
	"jourdain/tui/text"
)

func paris(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Skip("this machine knows no zones")
	}
	return zone
}

func words(t *testing.T, lang string) *text.Words {
	t.Helper()
	w, err := text.Open(address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// Dates are read as people write them, in either language whatever the machine speaks.
func TestDatesArePeoples(t *testing.T) {
	zone := paris(t)
	const evening = "2026-12-01T18:00:00+01:00"
	for said, want := range map[string]string{
		"2026-12-01 18:00":                   evening,
		"2026-12-01T18:00":                   evening,
		"2026-12-01T18:00:00+01:00":          evening,
		"2026-12-01T17:00:00Z":               "2026-12-01T17:00:00Z",
		"2026-12-01 18h":                     evening,
		"1 décembre 2026 18h":                evening,
		"1er décembre 2026 à 18 h":           evening,
		"le mardi 1er décembre 2026 à 18h00": evening,
		"mar. 1 déc. 2026, 18 heures":        evening,
		"1 December 2026 6pm":                evening,
		"1st of December 2026 at 6 p.m.":     evening,
		"December 1, 2026 6:00 PM":           evening,
		"Tuesday, December 1st, 2026 at 6pm": evening,
		"1.12.2026 18:00":                    evening,
		"13 juillet 2026 12h05":              "2026-07-13T12:05:00+02:00",
		"25/12/2026 12am":                    "2026-12-25T00:00:00+01:00",
		"25/12/2026 12:30pm":                 "2026-12-25T12:30:00+01:00",
		"1 mai 2026":                         "2026-05-01T23:59:59+02:00",
		"2024-02-29":                         "2024-02-29T23:59:59+01:00",
		"12/12/2026":                         "2026-12-12T23:59:59+01:00",
	} {
		for _, lang := range []string{"fr", "en"} {
			got, err := due.Parse(said, words(t, lang), zone)
			if err != nil {
				t.Errorf("%s %q: %v", lang, said, err)
			} else if at := got.At.Format(time.RFC3339); at != want {
				t.Errorf("%s %q: %s, want %s", lang, said, at, want)
			}
		}
	}
}

// The order of day and month is the language's where it has one, and a question where it has not.
func TestADayIsNotGuessed(t *testing.T) {
	zone := paris(t)
	if got, err := due.Parse("1/12/2026 18h", words(t, "fr"), zone); err != nil || got.At.Month() != time.December {
		t.Errorf("fr: %v, %v", got, err)
	}
	if got, err := due.Parse("12/25/2026", words(t, "en"), zone); err != nil || got.At.Day() != 25 {
		t.Errorf("en: %v, %v", got, err)
	}
	for _, c := range []struct{ lang, said, key string }{
		{"en", "1/12/2026 18:00", "two-ways"},
		{"fr", "12/25/2026", "no-day"},
		{"fr", "1/12/26", "no-year"},
		{"fr", "1 déc 26", "no-year"},
		{"fr", "31 juin 2026", "no-day"},
		{"fr", "1 jui 2026", "unread"},
		{"fr", "lundi 1/12/2026", "weekday"},
		{"en", "Monday 1 December 2026", "weekday"},
		{"en", "2026-12-01 6", "no-time"},
		{"en", "2026-12-01 24:00", "no-time"},
		{"en", "2026-12-01 18:60", "no-time"},
		{"en", "2026-12-01 13pm", "no-time"},
		{"en", "2026-12-01 soon", "no-time"},
		{"en", "2026-03-29 02:30", "no-hour"},
		{"en", "tomorrow", "unread"},
		{"en", "1/12-2026", "unread"},
		{"en", "", "unread"},
	} {
		got, err := due.Parse(c.said, words(t, c.lang), zone)
		var u *due.Unclear
		if !errors.As(err, &u) || u.Key != "cli.due."+c.key {
			t.Errorf("%s %q: %v, %v, want %s", c.lang, c.said, got, err, c.key)
			continue
		}
		for _, lang := range []string{"fr", "en"} {
			if said := u.Say(words(t, lang)); strings.Contains(said, "[") || strings.Contains(said, "no value") {
				t.Errorf("%q: %s", c.said, said)
			}
		}
	}
}

// What was understood is said in full, with the zone.
func TestADateIsSaidInFull(t *testing.T) {
	zone := paris(t)
	for _, c := range []struct{ lang, said, want string }{
		{"fr", "2026-12-01 18:00", "mardi 1er décembre 2026 à 18 h 00 (heure de cette machine, UTC+01:00)"},
		{"en", "2026-12-01 18:00", "Tuesday 1 December 2026 at 18:00 (time of this machine, UTC+01:00)"},
		{"fr", "2026-07-02", "jeudi 2 juillet 2026, toute la journée comprise (heure de cette machine, UTC+02:00)"},
		{"en", "2026-07-02", "Thursday 2 July 2026, all day (time of this machine, UTC+02:00)"},
		{"en", "2026-07-02T10:00-05:00", "Thursday 2 July 2026 at 10:00 (UTC-05:00)"},
	} {
		d, err := due.Parse(c.said, words(t, c.lang), zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(d.Say(words(t, c.lang)), "\u00a0", " "); got != c.want {
			t.Errorf("%q: %s, want %s", c.said, got, c.want)
		}
	}
}

// The last second is in time, the next is late, and what is not known is neither.
func TestWorkIsLateByTheSecond(t *testing.T) {
	d, err := due.Parse("2026-12-01T18:00Z", words(t, "en"), time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[time.Time]report.DueState{
		d.At.Add(-time.Hour):  report.InTime,
		d.At:                  report.InTime,
		d.At.Add(time.Second): report.Late,
		{}:                    report.DateUnknown,
	} {
		got := d.Judge(at, report.FileDate)
		if got.State != want || (want == report.Late) != (got.Seconds > 0) || (want == report.DateUnknown) != (got.HandedIn == "") {
			t.Errorf("%v: %+v", at, got)
		}
	}
}
