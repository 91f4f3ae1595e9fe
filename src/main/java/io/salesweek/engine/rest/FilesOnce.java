package io.salesweek.engine.rest;

import io.salesweek.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.mapper.MultipartFormData;
import org.camunda.bpm.engine.rest.mapper.MultipartPayloadProvider;

/** Of two files sent under one name the engine would take the last and say nothing: both are refused. */
@Provider
@Consumes(MediaType.MULTIPART_FORM_DATA)
public class FilesOnce extends MultipartPayloadProvider {

    @Override
    protected MultipartFormData createMultipartFormDataInstance() {
        return new MultipartFormData() {

            private final Set<String> files = new HashSet<>();

            @Override
            public void addPart(FormPart part) {
                boolean again = part.getFileName() != null && !files.add(part.getFileName());
                if (again || getNamedPart(part.getFieldName()) != null) {
                    throw Problem.badInput("gate.files.twice", again ? part.getFileName() : part.getFieldName());
                }
                super.addPart(part);
            }
        };
    }
}
