/** What a paragraph is about: signs for topics are collected ({@code TopicEvidence}), seen among the paragraphs around ({@code TopicContext}), and weighed against each other ({@code TopicChoice}). */
@NullMarked
package org.chancery.annotate.topics;

import org.jspecify.annotations.NullMarked;
