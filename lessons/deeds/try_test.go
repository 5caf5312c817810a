package deeds_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
	"jourdain/lessons/deeds"
)

func ids(list []deeds.Deed) []string {
	var all []string
	for i := range list {
		all = append(all, list[i].ID)
	}
	return all
}

// What only the looks tell is wrong where a rubric asks for it, and a pair where both of its
// deeds are.
func TestAsked(t *testing.T) {
	every := slices.Concat(deeds.All(), deeds.Pairs())
	none := ids(deeds.Asked(nil, every))
	for _, id := range []string{"paragraph-red", "blank-lines", "bold-lost", "page-breaks-deleted", "page-breaks-deleted+blank-lines-for-pages"} {
		if slices.Contains(none, id) {
			t.Errorf("%s is wrong where nobody asks for it", id)
		}
	}
	asks := &rubric.Source{Checks: []rubric.CheckSource{
		{Rule: "no-empty-paragraph"}, {Rule: "matches-model", Looks: []rule.Look{rule.LookPages}, Free: []rule.Freedom{rule.FreeHeadings, rule.FreeText}},
	}}
	some := ids(deeds.Asked(asks, every))
	for _, id := range []string{"blank-lines", "page-breaks-deleted", "page-breaks-deleted+blank-lines-for-pages", "paragraph-deleted", "heading-renamed"} {
		if !slices.Contains(some, id) {
			t.Errorf("%s is not wrong although it is asked for", id)
		}
	}
	if len(none) < 200 || len(some) <= len(none) || slices.Contains(some, "paragraph-red") {
		t.Errorf("%d deeds, and %d that are asked for", len(none), len(some))
	}
	free := ids(deeds.NotFree(asks, every))
	for _, id := range []string{"heading-renamed", "paragraph-added", "sentence-added"} {
		if slices.Contains(free, id) {
			t.Errorf("%s is wrong although it is left free", id)
		}
	}
	if len(free) != len(every)-3 {
		t.Errorf("%d of %d deeds are left", len(free), len(every))
	}
}

// A work allows a pair by allowing both of its deeds.
func TestAWorkAllowsAPairByItsDeeds(t *testing.T) {
	w := &lessons.Work{Submit: &rubric.Source{}, Allows: map[string]string{"heading-deleted": "why", "headings-exchanged": "why", "sections-exchanged": "why"}}
	left := ids(deeds.In(w, slices.Concat(deeds.All(), deeds.Pairs())))
	if slices.Contains(left, "headings-exchanged+sections-exchanged") || !slices.Contains(left, "heading-deleted+paragraph-added") || slices.Contains(left, "heading-deleted") {
		t.Errorf("%q", left)
	}
}

// Of a pair whose deeds pass alone nothing more is said, and the order stays.
func TestPassed(t *testing.T) {
	got := deeds.Passed([]deeds.Outcome{{Deed: "c", Passed: true}, {Deed: "a", Passed: true}, {Deed: "b"}, {Deed: "a+b", Passed: true}, {Deed: "a+c", Passed: true}})
	if want := []string{"c", "a", "a+b"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// The outcomes stand in the order of the deeds, and an error or the end of the context
// leaves none.
func TestDo(t *testing.T) {
	sketch := deeds.Parse(village(t)).For(document.Markdown)
	all := deeds.All()
	passes := func(context.Context, *document.Document) (*report.Report, error) {
		return &report.Report{Passed: true}, nil
	}
	done, err := deeds.Do(t.Context(), sketch, all, passes)
	if err != nil || len(done) < 100 {
		t.Fatalf("%d deeds, %v", len(done), err)
	}
	at := 0
	for i := range done {
		for at < len(all) && all[at].ID != done[i].Deed {
			at++
		}
	}
	if at == len(all) {
		t.Error("the outcomes stand in another order")
	}
	fault := errors.New("a fault")
	fails := func(context.Context, *document.Document) (*report.Report, error) { return nil, fault }
	if _, err := deeds.Do(t.Context(), sketch, all, fails); !errors.Is(err, fault) {
		t.Errorf("%v", err)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := deeds.Do(stopped, sketch, all, passes); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestNearest(t *testing.T) {
	for typed, want := range map[string]string{"heading-renamedd": "heading-renamed", "something-else": ""} {
		if got := deeds.Nearest(typed); got != want {
			t.Errorf("%q is near %q", typed, got)
		}
	}
}
