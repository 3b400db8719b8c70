package eu.tiltas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * A request as a template sees it. A template is always got, by whatever method the request came: some methods the
 * server answers by itself. And it has no parameters: the views were filled from them, and neither Faces nor the
 * server's own reading of them, which logs what it can't decode, is to meet what a visitor typed.
 */
final class TemplateRequest extends HttpServletRequestWrapper {

    TemplateRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getQueryString() {
        return null;
    }

    @Override
    public String getParameter(String name) {
        return null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }
}
