package io.salesweek.engine.expressions;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;
import org.xml.sax.SAXException;

/** Holds a diagram against BPMN's schema, which is read once. The engine reads its five files anew with each diagram: half of the time. */
final class SchemaOnce extends Parser {

    private static final class Holder {

        static final Schema SCHEMA = read();

        private static Schema read() {
            try {
                return SchemaFactory.newDefaultInstance()
                        .newSchema(BpmnParser.class.getClassLoader().getResource(BpmnParser.BPMN_20_SCHEMA_LOCATION));
            } catch (SAXException e) {
                throw new IllegalStateException(BpmnParser.BPMN_20_SCHEMA_LOCATION, e);
            }
        }
    }

    @Override
    public Parse createParse() {
        throw new UnsupportedOperationException();
    }

    @Override
    protected SAXParserFactory getSaxParserFactoryLazily() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(NAMESPACE_PREFIXES, true);
            factory.setSchema(Holder.SCHEMA);
            return factory;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
