/*
** front.h -- front matter: "key: value" lines between two lines of "---" at the very start of a text.
*/
#ifndef AUDITOR_TEXT_FRONT_H
#define AUDITOR_TEXT_FRONT_H

#include "base/view.h"

typedef struct {
    view title, published;  /* empty where not said; in the text given */
    size_t length;          /* bytes that the front matter takes; 0: there is none */
} front_matter;

front_matter front_read(view text);

#endif
