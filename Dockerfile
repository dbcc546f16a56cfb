# SPDX-FileCopyrightText: 2026 nvo-check contributors
# SPDX-License-Identifier: EUPL-1.2
#
# nvo-check as an image: docker build -t nvo-check . && docker run --rm -v "$PWD:/data:ro" nvo-check check regions
#
# Slim (Debian), not Alpine: the CEL library that runs the tests of the norm has no build for musl.
FROM python:3.13-slim-bookworm AS build
WORKDIR /src
COPY . .
# An environment of its own, made and compiled here, so that nothing of the build is in the image and nothing is
# written at run time. [inlezen]: reading sources in Word, ODT, HTML and PDF.
RUN python -I -m venv /opt/nvo-check \
 && /opt/nvo-check/bin/python -I -m pip install --no-cache-dir --disable-pip-version-check ".[inlezen]"

FROM python:3.13-slim-bookworm
COPY --from=build /opt/nvo-check /opt/nvo-check
ENV PATH="/opt/nvo-check/bin:$PATH" \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUTF8=1
# A number, not a name: `docker run --user` and Kubernetes' runAsNonRoot can see that it is not root.
USER 10001:10001
# Mount your repository here; read-only will do, as long as no output is asked for in a file.
WORKDIR /data
ENTRYPOINT ["nvo-check"]
CMD ["--help"]
