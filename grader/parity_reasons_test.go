package grader_test

import "jourdain/grader/rules/rule"

// reasonsForFormats says why LibreOffice's file of a document is another document, by the name of that
// and by the rule that sees it. Each was traced in both files; LibreOffice is 7.4.7.
func reasonsForFormats() map[string]map[rule.ID]string {
	const (
		language = "LibreOffice writes the language of the system where the file says none"
		colour   = "LibreOffice writes a colour by hand that the file leaves to the program, or to the style of a link or of a table"
		name     = "LibreOffice gives a name to an image that has none"
		drawn    = "LibreOffice makes a drawing of a text box, whose text is in no outline, and anchors it to a character"
		floats   = "LibreOffice makes a floating box of a drawing with text when it saves DOCX"
		works    = "LibreOffice saves a list of works in DOCX as texts"
		control  = "LibreOffice saves a content control as a field to fill in"
		page     = "Word has nothing that is anchored to a page"
		google   = "Word and Google Docs show headings by the names of the styles, and LibreOffice does not"
		object   = "LibreOffice saves a diagram or an object as an image"
		formula  = "LibreOffice loses a formula that stands alone in a cell"
		cells    = "LibreOffice writes what the style of a table sets over each paragraph, by hand"
		levels   = "a list in Word has nine levels, and LibreOffice leaves out the tenth"
		several  = "an entry of a list in Word is one paragraph, and LibreOffice writes the others of an entry as texts"
		deleted  = "LibreOffice joins a paragraph with the deleted one before it, and both are gone in ODT"
		comment  = "LibreOffice loses changes of formatting"
		joined   = "LibreOffice notes a change in the paragraph where it ends, and makes one of several"
		broken   = "LibreOffice computes the references anew, and writes that their places are not found"
		table    = "LibreOffice puts an empty paragraph before a table with a note at the very beginning"
		broke    = "LibreOffice leaves an empty paragraph where one held nothing but a page break"
		spaces   = "LibreOffice writes a form that holds two spaces as one space"
	)
	box := map[rule.ID]string{"anchored-image": drawn}
	noLanguage := map[rule.ID]string{"document-language": language}
	return map[string]map[rule.ID]string{
		"apache_poi/58067.docx":                                        {"no-empty-paragraph": deleted, "no-changes-left": joined},
		"apache_poi/61787.docx":                                        google61787(google),
		"apache_poi/MultipleCoreProperties.docx":                       {"no-empty-paragraph": broke},
		"apache_poi/65099.docx":                                        {"contrast": colour},
		"apache_poi/delins.docx":                                       {"no-changes-left": joined},
		"apache_poi/stress012.docx":                                    noLanguage,
		"apache_poi/form_footnotes.docx":                               {"no-empty-paragraph": table},
		"apache_poi/bib-chernigovka.netdo.ru_download_docs_17459.docx": box,
		"apache_tika/NullHeader.docx":                                  noLanguage,
		"apache_tika/testNPEOpenDocument.odt":                          {"list-makes-sense": several, "contrast": colour},
		"apache_tika/testODFwithOOo3.odt": {
			"no-lookalike-heading": works, "no-empty-paragraph": works, "image-text": object, "object-text": object,
			"anchored-image": floats, "contrast": colour,
		},
		"apache_tika/testODTStyles2.odt":                                             {"contrast": colour},
		"apache_tika/testSubdocument.docx":                                           noLanguage,
		"apache_tika/testWORD_diagramData.docx":                                      {"image-text": object, "object-text": object},
		"apache_tika/testWORD_missing_text.docx":                                     {"contrast": control},
		"apache_tika/testWORD_template.docx":                                         {"anchored-image": drawn, "no-lookalike-heading": drawn},
		"docling/docx_lists.docx":                                                    {"no-empty-paragraph": broke},
		"docling/table_with_equations.docx":                                          {"table-header": formula, "object-text": formula, "anchored-image": formula},
		"docling/word_tables.docx":                                                   {"styles-not-formatting": cells},
		"docx4j/themeFontLang.docx":                                                  {"no-broken-reference": broken, "styles-not-formatting": cells},
		"docx4j/unmarshallFromTemplateDirtyExample.docx":                             {"no-changes-left": comment},
		"mammoth/utf8-bom.docx":                                                      noLanguage,
		"pandoc odt":                                                                 {"contrast": colour},
		"python-docx/sty-having-no-styles-part.docx":                                 noLanguage,
		"tdf_odftoolkit/FruitDepot-SeasonalFruits5.odt":                              {"anchored-image": page},
		"tdf_odftoolkit/Seasonal Fruits2_en.odt--OUT-new.odt":                        {"image-text": name},
		"tdf_odftoolkit/Text7.odt":                                                   {"anchored-image": floats},
		"tdf_odftoolkit/feature_images.odt--OUT-new.odt":                             {"image-text": name},
		"tdf_odftoolkit/foreignElementSplit.odt-foreignElementSplitTest-OUT-org.odt": {"no-space-alignment": spaces},
		"tdf_odftoolkit/images.odt--OUT-new.odt":                                     {"image-text": name},
		"tdf_odftoolkit/listStyleId.odt-changeListDefaultStyleTest-OUT-new.odt":      {"no-empty-paragraph": levels, "list-makes-sense": levels},
		"tdf_odftoolkit/listStyleId.odt-changeListDefaultStyleTest-OUT-org.odt":      {"no-empty-paragraph": levels, "list-makes-sense": levels},
		"tdf_odftoolkit/test_rdfmeta.odt":                                            noLanguage,
		"tdf_odftoolkit/test_rdfmeta.odt--OUT-new.odt":                               noLanguage,
		"testdata/abiword.odt":                                                       noLanguage,
		"testdata/calligra.odt":                                                      noLanguage,
		"testdata/contents.docx":                                                     noLanguage,
		"testdata/textbox.docx": {
			"single-title": drawn, "starts-at-level-one": drawn, "no-heading-in-box": drawn, "anchored-image": drawn, "document-language": language,
		},
	}
}

// google61787 gives a reason to every rule about headings.
func google61787(reason string) map[rule.ID]string {
	all := map[rule.ID]string{}
	for _, id := range []rule.ID{
		"has-headings", "starts-at-level-one", "no-skipped-level", "no-empty-heading", "no-lookalike-heading", "heading-by-style-only",
		"heading-is-short", "telling-headings", "balanced-sections", "no-typed-number", "no-heading-in-box", "same-level-same-look",
		"outline-depth", "no-empty-paragraph",
	} {
		all[id] = reason
	}
	return all
}
