/*
** rule_page.h -- what a rule says about itself: for a terminal, as Markdown, as JSON.
*/
#ifndef AUDITOR_CLI_RULE_PAGE_H
#define AUDITOR_CLI_RULE_PAGE_H

#include "base/buffer.h"
#include "rules/rules.h"

void rule_page_pretty(buffer *out, const rule_info *rule, bool english);
void rule_page_markdown(buffer *out, const rule_info *rule, bool english);
void rule_page_json(buffer *out, const rule_info *rule);    /* one object, both languages */

/* One line of the list. */
void rule_page_line(buffer *out, const rule_info *rule, bool english);

#endif
