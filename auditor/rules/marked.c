#include "rules/marked.h"

/* The length of "<role>" or "</role>" at 'at', its name in *name; 0 where there is none. */
static size_t tag_at(view rest, bool closing, view *name)
{
    size_t start = closing ? 2 : 1, i = start;
    if (rest.length < start + 2 || rest.start[0] != '<' || (closing && rest.start[1] != '/'))
        return 0;
    while (i < rest.length && ((rest.start[i] >= 'a' && rest.start[i] <= 'z') || rest.start[i] == '-'))
        i++;
    if (i == start || i >= rest.length || rest.start[i] != '>')
        return 0;
    *name = (view){ rest.start + start, i - start };
    return i + 1;
}

status marked_read(marked_text *out, view text, arena *memory, error *err)
{
    size_t count = 0, length = 0;
    for (size_t i = 0; i < text.length; i++)
        count += text.start[i] == '<';
    char *plain = arena_take(memory, text.length + 1);
    text_mark *marks = arena_zero(memory, count, sizeof *marks);
    if (plain == NULL || marks == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for an example");
    text_mark *open = NULL;
    uint32_t found = 0;
    for (size_t i = 0; i < text.length;) {
        const view rest = { text.start + i, text.length - i };
        view name;
        size_t tag = tag_at(rest, open != NULL, &name);
        if (tag == 0) {
            plain[length++] = text.start[i++];
            continue;
        }
        if (open == NULL) {
            open = &marks[found++];
            *open = (text_mark){ .role = name, .start = (uint32_t)length };
        } else if (view_equal(open->role, name)) {
            open->end = (uint32_t)length;
            open = NULL;
        } else {
            return error_set(err, STATUS_SYNTAX, "the mark <%.*s> is closed by </%.*s>", VIEW_PRINT(open->role), VIEW_PRINT(name));
        }
        i += tag;
    }
    if (open != NULL)
        return error_set(err, STATUS_SYNTAX, "the mark <%.*s> is not closed", VIEW_PRINT(open->role));
    plain[length] = '\0';
    *out = (marked_text){ { plain, length }, marks, found };
    return STATUS_OK;
}
