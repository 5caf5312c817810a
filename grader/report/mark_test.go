package report_test

import (
	"testing"

	"jourdain/grader/report"
)

type signs string

func (s signs) Say(string, ...any) string { return string(s) }

func TestRate(t *testing.T) {
	for _, c := range []struct {
		name       string
		points, of float64
		scale      int
		want       string
	}{
		{"a share", 7, 10, 20, "14/20"},
		{"a half", 29, 40, 20, "14,5/20"},
		{"a quarter", 57, 80, 20, "14,25/20"},
		{"between two quarters, up", 1, 16, 10, "0,75/10"}, // 0.625
		{"under the middle, down", 1, 3, 20, "6,75/20"},    // 6.667
		{"nothing", 0, 10, 20, "0/20"},
		{"everything", 10, 10, 20, "20/20"},
		{"nearly everything is not everything", 199, 200, 20, "19,75/20"},
		{"next to nothing is not nothing", 1, 1000, 20, "0,25/20"},
		{"out of one", 1, 2, 1, "0,5/1"},
		{"out of a hundred", 2, 3, 100, "66,75/100"},
		{"points in quarters", 7.25, 10, 20, "14,5/20"},
		{"half a point of one", 0.5, 1, 5, "2,5/5"},
		{"no points to be had", 0, 0, 20, ""},
	} {
		w := report.Worded{Points: c.points, Of: c.of}
		w.Rate(c.scale)
		if got := report.Marked(&w, signs(",")); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if w.Scale != c.scale {
			t.Errorf("%s: the scale is %d", c.name, w.Scale)
		}
	}
}

func TestMarkedInEnglish(t *testing.T) {
	w := report.Worded{Points: 29, Of: 40}
	w.Rate(20)
	if got := report.Marked(&w, signs(".")); got != "14.5/20" {
		t.Error(got)
	}
}

func TestOutOf(t *testing.T) {
	for want, got := range map[string]string{
		"7,5/10": report.OutOf(7.5, 10, signs(",")), "6/10": report.OutOf(6, 10, signs(",")), "0.25/2.5": report.OutOf(0.25, 2.5, signs(".")),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
