-- What the content tree last said of a text that is no longer public: withdrawn or unpublished; empty for a public one.
alter table translation add column file_taken varchar(12) default '' not null;

-- Slugs that something had and has no longer (link): an export writes these.
alter table kept_slug add column former boolean default false not null;

-- By whom an account is known at a provider of OpenID Connect (security); null where it never signed in by one.
alter table account add column oidc_subject varchar(255);
alter table account add constraint account_oidc_subject unique (oidc_subject);
-- How a session was begun: by password, or by such a provider.
alter table account_session add column provider boolean default false not null;
