#include "report/words.h"

const data *words_for(const report_options *options, view language)
{
    view chosen = options->language.length > 0 ? options->language : language;
    return view_equal(chosen, VIEW("en")) ? options->en : options->zh;
}

view words_say(const data *words, const char *name)
{
    return data_text(data_get(words, name), view_of(name));
}

view words_of(const data *words, const char *group, view name)
{
    char terminated[64];
    if (name.length >= sizeof terminated)
        return name;
    memcpy(terminated, name.start, name.length);
    terminated[name.length] = '\0';
    return data_text(data_get(data_get(words, group), terminated), name);
}

static view value_of(view name, const words_value *values, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal(name, view_of(values[i].name)))
            return values[i].value;
    return VIEW("");
}

void words_fill(buffer *out, view pattern, const words_value *values, size_t count)
{
    const char *at = pattern.start, *end = at + pattern.length;
    while (at < end) {
        const char *open = memchr(at, '{', (size_t)(end - at));
        const char *close = open != NULL ? memchr(open, '}', (size_t)(end - open)) : NULL;
        if (close == NULL)
            break;
        buffer_append(out, (view){ at, (size_t)(open - at) });
        buffer_append(out, value_of((view){ open + 1, (size_t)(close - open - 1) }, values, count));
        at = close + 1;
    }
    buffer_append(out, (view){ at, (size_t)(end - at) });
}
