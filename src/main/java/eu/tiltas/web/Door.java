package eu.tiltas.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads to a part of the site that is not public and answers for itself: nothing of it is cached or routed. */
public interface Door {

    /** Whether a request is for that part. */
    boolean leadsTo(HttpServletRequest request);

    /** Answers; the headers of every answer are set already. */
    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException;
}
