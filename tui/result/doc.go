// Package result shows how a document did: what the eye sees beside what the machine
// reads, what is new since the last look, what is right, the one thing to mend first;
// and, from each line, why it matters and how to do it.
//
// [Result] is one screen with several views (views.go), so that the file is looked at
// whatever is shown (watch.go), and the less often the longer nothing happens (pace.go). What the learner calls intended is left out of the report
// (intended.go, shown.go) before it is compared with the one before (news.go) and shown
// (page.go, rows.go, columns.go). [Howto] stands alone: how to do one thing in one tool.
package result
