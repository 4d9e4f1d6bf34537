/* SPDX-License-Identifier: MIT */
/* xml.h - texts and numbers as XML wants them. */
#ifndef CHART_SVG_XML_H
#define CHART_SVG_XML_H

struct buffer;

/* The text between tags or in an attribute's quotes, whatever it holds: what
 * XML has no way to say becomes U+FFFD. */
void xml_text(struct buffer *buffer, const char *text);

/* A length, to the hundredth. */
void xml_number(struct buffer *buffer, double value);

/* NAME="VALUE", with a space before it. */
void xml_attribute(struct buffer *buffer, const char *name, double value);

#endif
