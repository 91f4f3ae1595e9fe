package io.salesweek.engine.gate;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;

/** Reads an XML file as the engine does, after it was seen to be of sensible size and to name nothing outside itself. */
final class XmlFile {

    private static final int MAX_ELEMENTS = 20_000;
    private static final int MAX_DEPTH = 60;

    private XmlFile() {}

    /** @return the root; null when the file was refused */
    static Element read(byte[] content, Faults faults) {
        if (!isSafe(content, faults)) {
            return null;
        }
        try {
            Parse parse = new Reader().createParse();
            parse.sourceInputStream(new ByteArrayInputStream(content)).execute();
            return parse.getRootElement();
        } catch (ProcessEngineException unreadable) {
            faults.add(null, "gate.file.xml");
            return null;
        }
    }

    private static boolean isSafe(byte[] content, Faults faults) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            int elements = 0;
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    faults.add(null, "gate.file.doctype");
                    return false;
                }
                elements += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth += step(event);
                if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) {
                    faults.add(null, "gate.file.large");
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException unreadable) {
            faults.add(null, "gate.file.xml");
            return false;
        }
    }

    private static int step(int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> 1;
            case XMLStreamConstants.END_ELEMENT -> -1;
            default -> 0;
        };
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static final class Reader extends Parser {

        @Override
        public Parse createParse() {
            return new Parse(this) {
                // Nothing but the tree is wanted.
            };
        }

        /** Elements are told by their namespaces; whether they fit the schema, the engine sees. */
        @Override
        protected SAXParserFactory getSaxParserFactoryLazily() {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory;
        }

        @Override
        public Boolean isEnableXxeProcessing() {
            return false;
        }
    }
}
