package org.chancery.web;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Turns a {@link Page} into HTML by the template of its name. */
final class Templates {
    private final TemplateEngine engine = new TemplateEngine();

    /** The templates of this folder; in dev mode a saved template shows at once. */
    Templates(Path webapp, Messages messages, boolean dev) {
        FileTemplateResolver files = new FileTemplateResolver();
        files.setPrefix(webapp.resolve("templates").toAbsolutePath() + "/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        files.setCacheable(!dev);
        engine.setTemplateResolver(files);
        engine.setDialect(withoutJavaScript());
        engine.setMessageResolver(new MessageResolver(messages));
    }

    /** No template writes JavaScript; left alone, Thymeleaf would load every Jackson module, and one that Solr brings is not whole. */
    private static StandardDialect withoutJavaScript() {
        StandardDialect dialect = new StandardDialect();
        dialect.setJavaScriptSerializer((value, writer) -> {
            throw new IllegalStateException("a template writes JavaScript");
        });
        return dialect;
    }

    /** The page as HTML. */
    String render(Page page, Locale locale) {
        return engine.process("pages/" + page.template(), new Context(locale, Map.of("page", page)));
    }

    private static final class MessageResolver extends AbstractMessageResolver {
        private final Messages messages;

        MessageResolver(Messages messages) {
            this.messages = messages;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            Language language =
                    Language.byTag(context.getLocale().getLanguage()).orElse(Language.EN);
            return messages.text(language, key, parameters == null ? new Object[0] : parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            throw new IllegalStateException("no message \"" + key + "\"");
        }
    }
}
